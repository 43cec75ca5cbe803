package io.mayfly.mail.tempaddress;

class InMemoryTempAddressListsTest extends TempAddressListsContract {
    InMemoryTempAddressListsTest() {
        super(KeptAddresses.inMemory());
    }
}
