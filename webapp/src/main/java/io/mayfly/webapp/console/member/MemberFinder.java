package io.mayfly.webapp.console.member;

import com.vaadin.flow.component.Component;
import io.mayfly.account.member.Person;
import io.mayfly.account.member.SearchMembers;
import io.mayfly.foundation.identity.Caller;
import io.mayfly.foundation.identity.Permission;
import io.mayfly.kernel.PageRequest;
import io.mayfly.webapp.console.component.Finder;
import io.mayfly.webapp.console.component.Glyph;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Finds people of the tenant by name, user name or e-mail address. */
@Dependent
class MemberFinder implements Finder {
    @Inject
    private SearchMembers searchMembers;

    @Override
    public String kind() {
        return "members.find";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Permission needs() {
        return Permission.READ_MEMBERS;
    }

    @Override
    public List<Found> find(Caller caller, String text, Component speaker) {
        return searchMembers.page(caller, Optional.of(text), new PageRequest(MOST, Optional.empty())).items().stream()
                .map(row -> found(row.member().person()))
                .toList();
    }

    private static Found found(Person person) {
        return new Found(Glyph.USER, person.name(), person.email(), () -> MemberNavigation.openSearch(person.email()));
    }
}
