package io.mayfly.mail.tempaddress;

class InMemoryAddressReachTest extends AddressReachContract {
    InMemoryAddressReachTest() {
        super(KeptAddresses.inMemory());
    }
}
