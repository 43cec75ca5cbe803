package io.mayfly.webapp.console.apikey;

import com.vaadin.flow.component.Component;
import io.mayfly.account.apikey.ApiKeys;
import io.mayfly.account.apikey.BrowseApiKeys;
import io.mayfly.account.apikey.KeyOrder;
import io.mayfly.account.apikey.OwnedKey;
import io.mayfly.foundation.identity.Caller;
import io.mayfly.foundation.identity.Permission;
import io.mayfly.webapp.console.component.Finder;
import io.mayfly.webapp.console.component.Glyph;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** Finds API keys by name or by how they begin: of everybody, for those who may see them, or one's own. */
@Dependent
class KeyFinder implements Finder {
    @Inject
    private BrowseApiKeys browseApiKeys;

    @Override
    public String kind() {
        return "keys.find";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Permission needs() {
        return Permission.READ_API_KEYS;
    }

    @Override
    public List<Found> find(Caller caller, String text, Component speaker) {
        boolean all = caller.may(Permission.READ_ALL_API_KEYS);
        KeyQuery query = KeyQuery.of(all, text);
        return browseApiKeys.slice(caller, query.filter(), new ApiKeys.Slice(KeyOrder.NEWEST_FIRST, 0, MOST)).stream()
                .map(row -> found(row, all))
                .toList();
    }

    /** The beginning of a key is its own, its name need not be. */
    private static Found found(OwnedKey row, boolean all) {
        String hint = row.key().hint();
        return new Found(
                Glyph.KEY,
                row.key().name(),
                hint + "…" + (all ? " · " + row.owner().person().name() : ""),
                () -> ApiKeyNavigation.ask(KeyQuery.of(all, hint)));
    }
}
