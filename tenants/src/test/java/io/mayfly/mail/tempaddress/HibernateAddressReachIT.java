package io.mayfly.mail.tempaddress;

class HibernateAddressReachIT extends AddressReachContract {
    HibernateAddressReachIT() {
        super(KeptAddresses.inTheDatabase());
    }
}
