package io.mayfly.webapp.api.policy;

import io.mayfly.account.policy.ChangePolicy;
import io.mayfly.account.policy.LevelReference;
import io.mayfly.account.policy.OwnPolicy;
import io.mayfly.account.policy.PolicyTerms;
import io.mayfly.account.policy.PreviewPolicy;
import io.mayfly.account.policy.SaidPolicy;
import io.mayfly.account.policy.ShowPolicy;
import io.mayfly.kernel.Purpose;
import io.mayfly.webapp.api.http.Choice;
import io.mayfly.webapp.api.http.EntityTags;
import io.mayfly.webapp.security.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What can be done with each of an organisation's own levels, whichever path names it. */
@RequestScoped
public class PolicyDoor {
    @Inject
    private ShowPolicy showPolicy;

    @Inject
    private ChangePolicy changePolicy;

    @Inject
    private PreviewPolicy previewPolicy;

    @Inject
    private CurrentCaller current;

    /** @throws io.mayfly.kernel.Invalid when the text names no purpose */
    public static Purpose purpose(String text) {
        return Choice.of(Purpose.class, "purpose", text);
    }

    Response show(LevelReference level) {
        return shown(showPolicy.one(current.caller(), level));
    }

    Response change(LevelReference level, @Nullable String ifMatch, @Nullable PolicyBody body) {
        return shown(changePolicy.change(
                current.caller(), level, PolicyBody.orEmpty(body).terms(), EntityTags.version(ifMatch)));
    }

    void clear(LevelReference level, @Nullable String ifMatch) {
        changePolicy.change(current.caller(), level, PolicyTerms.none(), EntityTags.version(ifMatch));
    }

    ShownPreview preview(LevelReference level, @Nullable PolicyBody body) {
        return ShownPreview.of(previewPolicy.preview(
                current.caller(), level, PolicyBody.orEmpty(body).terms()));
    }

    static LevelReference organisation(Optional<Purpose> purpose) {
        return new LevelReference(Optional.empty(), purpose);
    }

    static LevelReference domain(String domain, Optional<Purpose> purpose) {
        return new LevelReference(Optional.of(domain), purpose);
    }

    private static Response shown(OwnPolicy own) {
        return answer(ShownPolicy.of(own), own.said());
    }

    /** What a level says, with its version as the tag. */
    public static Response answer(ShownPolicy shown, SaidPolicy said) {
        return Response.ok(shown).header("ETag", EntityTags.of(said.version())).build();
    }
}
