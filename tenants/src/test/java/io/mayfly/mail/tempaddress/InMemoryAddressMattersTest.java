package io.mayfly.mail.tempaddress;

class InMemoryAddressMattersTest extends AddressMattersContract {
    InMemoryAddressMattersTest() {
        super(KeptAddresses.inMemory());
    }
}
