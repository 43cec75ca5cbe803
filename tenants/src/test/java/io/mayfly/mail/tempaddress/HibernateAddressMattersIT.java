package io.mayfly.mail.tempaddress;

class HibernateAddressMattersIT extends AddressMattersContract {
    HibernateAddressMattersIT() {
        super(KeptAddresses.inTheDatabase());
    }
}
