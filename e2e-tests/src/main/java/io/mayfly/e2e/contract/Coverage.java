package io.mayfly.e2e.contract;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Which answers that the API describes have been seen. */
public final class Coverage {
    private final List<Operation> operations;
    private final Map<String, Set<Integer>> seen = new ConcurrentHashMap<>();

    Coverage(List<Operation> operations) {
        this.operations = operations;
    }

    void saw(Operation operation, int status) {
        seen.computeIfAbsent(operation.name(), name -> ConcurrentHashMap.newKeySet())
                .add(status);
    }

    /** Operations of which no call has ever succeeded. */
    public Set<String> neverSucceeded() {
        return operations.stream()
                .map(Operation::name)
                .filter(name -> statusesOf(name).stream().noneMatch(Coverage::isSuccess))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Operations with those of their statuses that never came, one a line. */
    public List<String> neverSeen() {
        return operations.stream()
                .map(operation -> operation.name()
                        + operation.statuses().stream()
                                .filter(status -> !statusesOf(operation.name()).contains(status))
                                .map(status -> " " + status)
                                .collect(Collectors.joining()))
                .filter(line -> line.chars().filter(c -> c == ' ').count() > 1)
                .toList();
    }

    static boolean isSuccess(int status) {
        return status >= 200 && status < 300;
    }

    private Set<Integer> statusesOf(String name) {
        return seen.getOrDefault(name, Set.of());
    }
}
