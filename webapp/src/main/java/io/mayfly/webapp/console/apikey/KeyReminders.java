package io.mayfly.webapp.console.apikey;

import com.vaadin.flow.component.Component;
import io.mayfly.account.apikey.ApiKey;
import io.mayfly.account.apikey.KeyMatter;
import io.mayfly.account.apikey.ListApiKeys;
import io.mayfly.account.apikey.OwnedKey;
import io.mayfly.foundation.identity.Caller;
import io.mayfly.foundation.identity.Permission;
import io.mayfly.kernel.PageRequest;
import io.mayfly.webapp.console.component.DurationWords;
import io.mayfly.webapp.console.component.Glyph;
import io.mayfly.webapp.console.component.Reminders;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reminds a member of own keys that end within a week, so that nothing stops unexpectedly. */
@Dependent
class KeyReminders implements Reminders {
    @Inject
    private ListApiKeys listApiKeys;

    @Override
    public List<Reminder> at(Instant now, Caller caller, Component speaker) {
        if (!caller.may(Permission.MANAGE_OWN_API_KEYS)) {
            return List.of();
        }
        return listApiKeys
                .own(caller, Optional.empty(), new PageRequest(PageRequest.MAX_LIMIT, Optional.empty()))
                .items()
                .stream()
                .map(OwnedKey::key)
                .filter(key -> isDue(key, now))
                .sorted(Comparator.comparing(ApiKey::expiresAt))
                .limit(MOST)
                .map(key -> reminder(key, now, speaker))
                .toList();
    }

    private static boolean isDue(ApiKey key, Instant now) {
        return key.isUsableAt(now) && !key.expiresAt().isAfter(now.plus(KeyMatter.SOON));
    }

    private static Reminder reminder(ApiKey key, Instant now, Component speaker) {
        String left = new DurationWords(speaker::getTranslation).of(Duration.between(now, key.expiresAt()));
        return new Reminder(
                Glyph.KEY,
                speaker.getTranslation("keys.reminder", key.name(), left),
                () -> ApiKeyNavigation.ask(KeyQuery.of(false, key.name())));
    }
}
