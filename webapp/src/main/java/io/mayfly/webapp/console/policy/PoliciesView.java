package io.mayfly.webapp.console.policy;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.mayfly.account.policy.Setting;
import io.mayfly.account.policy.ShowEffectivePolicy.Effective;
import io.mayfly.foundation.identity.Permission;
import io.mayfly.kernel.Refusal;
import io.mayfly.webapp.console.audit.AuditNavigation;
import io.mayfly.webapp.console.component.EmptyState;
import io.mayfly.webapp.console.component.Glyph;
import io.mayfly.webapp.console.component.Needs;
import io.mayfly.webapp.console.component.Notice;
import io.mayfly.webapp.console.component.RefusalWords;
import io.mayfly.webapp.console.component.ViewHead;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;

/** What holds for addresses and members, who said so, and what the organisation says itself; the URL holds the case. */
@Route(PolicyNavigation.ROUTE)
@Needs(Permission.READ_POLICIES)
@StyleSheet("context://css/policy.css")
class PoliciesView extends Div implements AfterNavigationObserver, HasDynamicTitle {
    private final transient PolicyUse use;
    private final Button change = new Button(getTranslation("policies.change"), click -> openDialog());
    private final CaseTools tools;
    private final Paragraph words = new Paragraph();
    private final Div settings = new Div();
    private final Div own = new Div();
    private PolicyCase shown = PolicyCase.WHOLE;

    @Inject
    PoliciesView(PolicyUse use) {
        this.use = use;
        this.tools = new CaseTools(PolicyNavigation::ask);
    }

    @PostConstruct
    void build() {
        change.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        change.setVisible(use.mayChange());
        settings.addClassName("mf-settings");
        words.addClassName("mf-quiet");
        Button history = new Button(
                getTranslation("policies.history"), Glyph.AUDIT.icon(), click -> AuditNavigation.openPolicies());
        history.setVisible(use.person().caller().may(Permission.READ_AUDIT));
        addClassName("mf-view");
        add(
                new ViewHead(getTranslation("policies.title"), getTranslation("policies.words"), history, change),
                tools,
                words,
                settings,
                own);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show(PolicyCase.parse(event.getLocation().getQueryParameters()));
    }

    private void show(PolicyCase wanted) {
        shown = wanted;
        List<String> domains = use.domains();
        tools.show(wanted, domains);
        settings.removeAll();
        own.removeAll();
        try {
            draw(use.effective(wanted));
            change.setEnabled(true);
        } catch (Refusal refusal) {
            words.setText("");
            change.setEnabled(false);
            settings.add(new EmptyState(
                    Glyph.DOMAIN,
                    RefusalWords.of(refusal, this),
                    getTranslation("policies.case.gone"),
                    new Button(
                            getTranslation("policies.case.whole"), click -> PolicyNavigation.ask(PolicyCase.WHOLE))));
        }
    }

    private void draw(Effective effective) {
        words.setText(new PolicyWords(this).of(shown));
        boolean ofMembers = shown.equals(PolicyCase.WHOLE);
        Stream.of(Setting.values())
                .filter(setting -> ofMembers || !setting.limitsMembers())
                .forEach(setting -> settings.add(new SettingPanel(setting, effective)));
        own.add(new OwnLevels(use.own()));
    }

    private void openDialog() {
        new ChangePolicyDialog(use, shown, changed -> {
                    Notice.done(getTranslation("policies.changed"));
                    show(shown);
                })
                .open();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("policies.title") + " · Mayfly";
    }
}
