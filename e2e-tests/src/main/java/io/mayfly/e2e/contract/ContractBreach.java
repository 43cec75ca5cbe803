package io.mayfly.e2e.contract;

import io.mayfly.e2e.client.Call;
import java.util.List;
import java.util.stream.Collectors;

/** A call or its answer is not as the API describes it. */
public final class ContractBreach extends AssertionError {
    private static final long serialVersionUID = 1L;

    ContractBreach(Call call, String outcome, List<Fault> faults) {
        super(faults.stream()
                .map(fault -> "\n  " + fault)
                .collect(Collectors.joining("", call + " -> " + outcome + " is not as described:", "")));
    }
}
