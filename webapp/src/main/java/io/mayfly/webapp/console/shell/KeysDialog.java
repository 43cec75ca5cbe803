package io.mayfly.webapp.console.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.dom.Element;

/** All keys of the console. */
final class KeysDialog extends Dialog {
    KeysDialog() {
        setHeaderTitle(getTranslation("keyboard.title"));
        DescriptionList list = new DescriptionList();
        list.addClassName("mf-keys");
        key(list, "keyboard.everything", "Ctrl K");
        key(list, "keyboard.search", "/");
        key(list, "keyboard.move", "j", "k");
        key(list, "keyboard.open", "o");
        key(list, "keyboard.delete", "e");
        key(list, "keyboard.unread", "u");
        key(list, "keyboard.back", "Esc");
        key(list, "keyboard.copy", "c");
        key(list, "keyboard.new", "n");
        key(list, "keyboard.row", "↵");
        key(list, "keyboard.choose", "Space");
        key(list, "keyboard.controls", "F2");
        key(list, "keyboard.undo", "z");
        key(list, "keyboard.show", "?");
        add(list);
        getFooter().add(new Button(getTranslation("close"), click -> close()));
    }

    private void key(DescriptionList list, String words, String... keys) {
        Term term = new Term();
        for (String key : keys) {
            Element shown = new Element("kbd");
            shown.setText(key);
            term.getElement().appendChild(shown, Element.createText(" "));
        }
        list.add(term, new Description(getTranslation(words)));
    }
}
