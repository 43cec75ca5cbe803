package io.mayfly.e2e.client;

/** Looks at every call and its answer, and throws when it finds something wrong with them. */
public interface Check {
    /** Finds nothing wrong with anything. */
    Check NONE = new Check() {
        @Override
        public void answer(Call call, Answer answer) {}

        @Override
        public void event(Call call, String data) {}
    };

    /** A call was answered; of an answer that goes on, the body is left out. */
    void answer(Call call, Answer answer);

    /** A stream that a call has opened brought an event. */
    void event(Call call, String data);
}
