package io.mayfly.mail.tempaddress;

class HibernateTempAddressNamesIT extends TempAddressNamesContract {
    HibernateTempAddressNamesIT() {
        super(KeptAddresses.inTheDatabase());
    }
}
