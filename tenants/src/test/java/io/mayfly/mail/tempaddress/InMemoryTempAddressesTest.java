package io.mayfly.mail.tempaddress;

class InMemoryTempAddressesTest extends TempAddressesContract {
    InMemoryTempAddressesTest() {
        super(KeptAddresses.inMemory());
    }
}
