package io.mayfly.mail.tempaddress;

class HibernateTempAddressListsIT extends TempAddressListsContract {
    HibernateTempAddressListsIT() {
        super(KeptAddresses.inTheDatabase());
    }
}
