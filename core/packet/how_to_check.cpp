// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packet/how_to_check.h"

namespace casebound::packet {

QByteArray howToCheckText() {
    return R"TEXT(HOW TO CHECK THIS PACKET

You can check it with four common tools, without the program that made it:
age, unzip, minisign and sha256sum. On Debian or Ubuntu:

    sudo apt install age unzip minisign coreutils

Type each command below in a terminal, in the order given. PACKET.age stands
for the file that you were sent. Work in an empty folder on an encrypted disk:
from step 1 on, what was sealed lies there in the clear.


1. OPEN IT

If it was sealed to your age key, which is in the file key.txt:

    age -d -i key.txt -o packet.zip PACKET.age

If it was sealed with a passphrase (age will ask for it):

    age -d -o packet.zip PACKET.age

If age prints an error, stop: the file was cut short or changed on its way, or
it is not for you. Delete packet.zip if there is one.

    unzip packet.zip -d packet
    cd packet


2. CHECK THE SIGNATURE

    minisign -V -p signer.pub -m manifest.json

It has to print "Signature and comment signature verified". This says that
manifest.json is as it was signed with the key in signer.pub.

The key in signer.pub proves nothing by itself: whoever makes a packet puts a
key there. It proves something only if you had the key from the sender on
another way, in person or by phone, or from an earlier packet that you trust.
If you have it, use yours instead (the text that begins with RW):

    minisign -V -P RW... -m manifest.json


3. CHECK THE FILES

    sed -n 's/.*"name": "\([^"]*\)".*"sha256": "\([0-9a-f]*\)".*/\2  \1/p' manifest.json > list
    sha256sum -c --strict list

Every line has to end with OK. Then see that nothing was put beside them:

    find . -type f | sort

Every file has to be in the list, but for manifest.json, manifest.json.minisig
and the list itself. A file that is not in the list is not part of the packet:
do not open it.


4. IF SOMETHING DOES NOT FIT

Trust nothing of the packet, this text included. Tell the sender, on another
way than the one the packet came by, and ask for it again.
)TEXT";
}

} // namespace casebound::packet
