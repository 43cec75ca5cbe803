package io.mayfly.webapp.console.policy;

import com.vaadin.flow.router.QueryParameters;
import io.mayfly.account.policy.LevelReference;
import io.mayfly.account.policy.OwnPolicy;
import io.mayfly.account.policy.PolicyDomain;
import io.mayfly.kernel.Purpose;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** On which domain and for which purpose, as it stands in the page's URL: {@code ?domain=in.acme.example&purpose=TEST}. */
record PolicyCase(Optional<String> domain, Optional<Purpose> purpose) {
    static final PolicyCase WHOLE = new PolicyCase(Optional.empty(), Optional.empty());
    private static final String DOMAIN = "domain";
    private static final String PURPOSE = "purpose";

    /** Reads the URL; a purpose that there isn't is left out. */
    static PolicyCase parse(QueryParameters parameters) {
        return new PolicyCase(
                parameters.getSingleParameter(DOMAIN).filter(name -> !name.isBlank()),
                parameters.getSingleParameter(PURPOSE).flatMap(PolicyCase::purpose));
    }

    private static Optional<Purpose> purpose(String name) {
        return Stream.of(Purpose.values())
                .filter(each -> each.name().equalsIgnoreCase(name))
                .findFirst();
    }

    static PolicyCase of(OwnPolicy own) {
        return new PolicyCase(
                own.domain().map(PolicyDomain::name), own.said().level().purpose());
    }

    /** The URL's form of this case. */
    QueryParameters parameters() {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        domain.ifPresent(name -> parameters.put(DOMAIN, List.of(name)));
        purpose.ifPresent(one -> parameters.put(PURPOSE, List.of(one.name())));
        return new QueryParameters(parameters);
    }

    PolicyCase on(Optional<String> other) {
        return new PolicyCase(other, purpose);
    }

    PolicyCase withPurpose(Optional<Purpose> other) {
        return new PolicyCase(domain, other);
    }

    LevelReference reference() {
        return new LevelReference(domain, purpose);
    }

    /** The organisation's own levels that speak in this case, the widest first. */
    List<PolicyCase> levels() {
        return Stream.of(WHOLE, WHOLE.on(domain), WHOLE.withPurpose(purpose), this)
                .distinct()
                .toList();
    }
}
