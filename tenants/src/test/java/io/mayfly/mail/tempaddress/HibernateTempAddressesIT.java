package io.mayfly.mail.tempaddress;

class HibernateTempAddressesIT extends TempAddressesContract {
    HibernateTempAddressesIT() {
        super(KeptAddresses.inTheDatabase());
    }
}
