package io.mayfly.webapp.console.policy;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import io.mayfly.kernel.Purpose;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Chooses the domain and the purpose whose policy is shown. */
final class CaseTools extends Div {
    private final Select<String> domain = new Select<>();
    private final Select<Purpose> purpose = new Select<>();
    private PolicyCase shown = PolicyCase.WHOLE;

    CaseTools(Consumer<PolicyCase> asked) {
        // Components
        domain.setLabel(getTranslation("policies.domain"));
        domain.setEmptySelectionAllowed(true);
        domain.setEmptySelectionCaption(getTranslation("policies.domain.any"));
        domain.setItemLabelGenerator(this::domain);
        purpose.setLabel(getTranslation("policies.purpose"));
        purpose.setEmptySelectionAllowed(true);
        purpose.setEmptySelectionCaption(getTranslation("policies.purpose.any"));
        purpose.setItems(Purpose.values());
        purpose.setItemLabelGenerator(this::purpose);

        // Listeners
        domain.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                asked.accept(shown.on(Optional.ofNullable(change.getValue())));
            }
        });
        purpose.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                asked.accept(shown.withPurpose(Optional.ofNullable(change.getValue())));
            }
        });

        // Layout
        addClassNames("mf-tools", "mf-case");
        add(domain, purpose);
    }

    private String domain(@Nullable String name) {
        return name == null ? getTranslation("policies.domain.any") : name;
    }

    private String purpose(@Nullable Purpose one) {
        return one == null ? getTranslation("policies.purpose.any") : new PolicyWords(this).purpose(one);
    }

    /** @param domains the organisation's; one that the URL names is shown even where there is none */
    void show(PolicyCase wanted, List<String> domains) {
        shown = wanted;
        domain.setItems(Stream.concat(domains.stream(), wanted.domain().stream())
                .distinct()
                .toList());
        domain.setValue(wanted.domain().orElse(null));
        purpose.setValue(wanted.purpose().orElse(null));
    }
}
