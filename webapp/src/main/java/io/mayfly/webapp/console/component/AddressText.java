package io.mayfly.webapp.console.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;

/** An address that breaks, where there is little room, at its @ and its dots and not within a word. */
@Tag("mf-address")
public final class AddressText extends Component {
    public AddressText(String address) {
        getElement().setAttribute("value", address);
    }
}
