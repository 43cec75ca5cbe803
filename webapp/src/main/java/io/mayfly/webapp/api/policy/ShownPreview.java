package io.mayfly.webapp.api.policy;

import io.mayfly.account.policy.PolicyPreview;
import io.mayfly.account.policy.PolicyPreview.Outlook;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a change would do, which has not been done.
 *
 * @param settings those on which the level can speak
 */
public record ShownPreview(List<ShownOutlook> settings) {
    /**
     * What would become of one setting at the level.
     *
     * @param name as the bodies of levels name it
     * @param affected how many addresses or members would be beyond the new bound, 10,000 at most
     * @param moreAffected whether there are more
     * @param effect what becomes of them; null when there are none
     */
    public record ShownOutlook(
            String name,
            Amount value,
            Amount ceiling,
            Amount newValue,
            Amount newCeiling,
            int affected,
            boolean moreAffected,
            PolicyPreview.@Nullable Effect effect,
            @Nullable String detail) {}

    static ShownPreview of(PolicyPreview preview) {
        return new ShownPreview(
                preview.outlooks().stream().map(ShownPreview::outlook).toList());
    }

    private static ShownOutlook outlook(Outlook outlook) {
        boolean more = outlook.affected() > PolicyPreview.MOST;
        int affected = Math.min(outlook.affected(), PolicyPreview.MOST);
        return new ShownOutlook(
                outlook.setting().field(),
                Amount.of(outlook.setting(), outlook.before().value()),
                Amount.of(outlook.setting(), outlook.before().ceiling()),
                Amount.of(outlook.setting(), outlook.after().value()),
                Amount.of(outlook.setting(), outlook.after().ceiling()),
                affected,
                more,
                affected == 0 ? null : outlook.effect(),
                affected == 0
                        ? null
                        : outlook.effect().words(more ? "more than " + affected : Integer.toString(affected)));
    }
}
