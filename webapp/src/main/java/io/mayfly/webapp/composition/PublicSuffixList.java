package io.mayfly.webapp.composition;

import io.mayfly.foundation.address.DomainName;
import io.mayfly.mail.maildomain.PublicSuffixes;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.apache.hc.client5.http.psl.PublicSuffixMatcher;
import org.apache.hc.client5.http.psl.PublicSuffixMatcherLoader;

/** The Public Suffix List as the HTTP client brings it along. */
@Singleton
class PublicSuffixList implements PublicSuffixes {
    private final PublicSuffixMatcher matcher = PublicSuffixMatcherLoader.getDefault();

    @Override
    public Optional<String> registrable(DomainName name) {
        return Optional.ofNullable(matcher.getDomainRoot(name.value()));
    }
}
