package io.mayfly.mail.maildomain;

import com.fasterxml.jackson.core.type.TypeReference;
import io.mayfly.foundation.database.JsonColumn;
import io.mayfly.mail.maildomain.dns.DomainCheck;
import jakarta.persistence.Converter;

/** What a look at DNS found, as JSON. */
@Converter
public class DomainCheckColumn extends JsonColumn<DomainCheck, DomainCheck> {
    public DomainCheckColumn() {
        super(new TypeReference<>() {});
    }

    @Override
    protected DomainCheck toJson(DomainCheck check) {
        return check;
    }

    @Override
    protected DomainCheck fromJson(DomainCheck json) {
        return json;
    }
}
