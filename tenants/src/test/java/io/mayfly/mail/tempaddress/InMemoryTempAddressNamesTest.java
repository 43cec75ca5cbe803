package io.mayfly.mail.tempaddress;

class InMemoryTempAddressNamesTest extends TempAddressNamesContract {
    InMemoryTempAddressNamesTest() {
        super(KeptAddresses.inMemory());
    }
}
