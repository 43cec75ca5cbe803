package io.mayfly.e2e.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.mayfly.e2e.client.Answer;
import io.mayfly.e2e.client.Call;
import io.mayfly.e2e.client.Check;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/**
 * The API as it describes itself. Every answer below {@code /api/} must be as described for its operation and status;
 * every call that succeeds, too. What is not described may only be refused.
 */
public final class Contract implements Check {
    private static final String BELOW = "/api/";
    private static final String PROBLEM = "/components/schemas/Problem";
    private static final String REQUEST_ID = "Request-Id";

    private final Description description;
    private final CallCheck calls;
    private final AnswerCheck answers;
    private final Coverage coverage;
    private final Queue<ContractBreach> breaches = new ConcurrentLinkedQueue<>();

    /** @param document an OpenAPI document of version 3.1 */
    public Contract(JsonNode document) {
        Schemas schemas = new Schemas(document);
        this.description = new Description(document);
        this.calls = new CallCheck(description, schemas);
        this.answers = new AnswerCheck(description, schemas);
        this.coverage = new Coverage(description.operations());
    }

    /** @throws ContractBreach when something is not as described */
    @Override
    public void answer(Call call, Answer answer) {
        if (call.path().startsWith(BELOW)) {
            breachOn(
                    call,
                    String.valueOf(answer.status()),
                    operation(call)
                            .map(operation -> faults(operation, call, answer))
                            .orElseGet(() -> faultsOfRefusal(call, answer)));
        }
    }

    /** @throws ContractBreach when the data is not as described */
    @Override
    public void event(Call call, String data) {
        JsonNode schema = operation(call)
                .map(operation -> operation.response(200))
                .map(response ->
                        response.path("content").path("text/event-stream").path("schema"))
                .orElse(MissingNode.getInstance());
        breachOn(call, "event", answers.jsonFaults(schema, data.getBytes(StandardCharsets.UTF_8)));
    }

    /** What was found so far, also on threads of which nobody hears. */
    public List<ContractBreach> breaches() {
        return List.copyOf(breaches);
    }

    /** One for each operation. */
    public List<Place> places() {
        return description.operations().stream().map(Place::of).toList();
    }

    public Coverage coverage() {
        return coverage;
    }

    private Optional<Operation> operation(Call call) {
        return description.at(call.path()).stream()
                .filter(operation -> operation.method().equals(call.method()))
                .findFirst();
    }

    private List<Fault> faults(Operation operation, Call call, Answer answer) {
        coverage.saw(operation, answer.status());
        JsonNode described = operation.response(answer.status());
        if (described.isMissingNode()) {
            return List.of(new Fault("", "the status is not described for " + operation.name() + ": " + answer));
        }
        List<Fault> faults = new ArrayList<>(answers.faults(described, answer));
        if (Coverage.isSuccess(answer.status())) {
            faults.addAll(calls.faults(operation, call));
        }
        return faults;
    }

    /** Of a path or method that is not described. */
    private List<Fault> faultsOfRefusal(Call call, Answer answer) {
        List<String> methods =
                description.at(call.path()).stream().map(Operation::method).toList();
        int refusal = methods.isEmpty() ? 404 : 405;
        if (answer.status() != refusal && answer.status() != 401) {
            return List.of(new Fault("", "nothing is described here, so " + refusal + " or 401 is due: " + answer));
        }
        List<Fault> faults =
                new ArrayList<>(answers.jsonFaults(description.document().at(PROBLEM), answer.body()));
        if (answer.header(REQUEST_ID).isEmpty()) {
            faults.add(new Fault("header " + REQUEST_ID, "it is required, but missing"));
        }
        if (answer.status() == 405) {
            String allowed = answer.header("Allow").orElse("");
            Stream.of(methods)
                    .filter(described -> !List.of(allowed.split("[, ]+")).containsAll(described))
                    .forEach(described ->
                            faults.add(new Fault("header Allow", allowed + " lacks some of " + described)));
        }
        return faults;
    }

    private void breachOn(Call call, String outcome, List<Fault> faults) {
        if (!faults.isEmpty()) {
            ContractBreach breach = new ContractBreach(call, outcome, faults);
            breaches.add(breach);
            throw breach;
        }
    }
}
