package io.mayfly.e2e.contract;

/**
 * Where a call can be made.
 *
 * @param path with {@code 1} for each variable, which is the id of nothing
 */
public record Place(String method, String path, boolean takesBody) {
    static Place of(Operation operation) {
        return new Place(
                operation.method(),
                operation.path().text().replaceAll("\\{[^}]+}", "1"),
                !operation.requestBody().isMissingNode());
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
