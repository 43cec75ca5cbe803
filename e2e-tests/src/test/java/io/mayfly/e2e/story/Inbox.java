package io.mayfly.e2e.story;

import com.fasterxml.jackson.databind.JsonNode;
import io.mayfly.e2e.client.Answer;
import io.mayfly.e2e.client.Api;
import java.util.List;
import java.util.Map;

/** A temp address and what the API tells about it. */
public record Inbox(Api api, String id, String address) {
    static Inbox created(Api api, Map<String, ?> wishes) {
        JsonNode made = api.post("/temp-emails", wishes).expecting(201).json();
        return new Inbox(api, made.path("id").asText(), made.path("address").asText());
    }

    String path() {
        return "/temp-emails/" + id;
    }

    JsonNode shown() {
        return api.get(path()).expecting(200).json();
    }

    /** All messages that it holds, newest first. */
    List<JsonNode> messages() {
        return api.get(path() + "/messages?limit=100")
                .expecting(200)
                .json()
                .path("items")
                .valueStream()
                .toList();
    }

    List<String> subjects() {
        return messages().stream()
                .map(message -> message.path("subject").asText())
                .toList();
    }

    /** The answer to one wait for a message. */
    Answer waiting(String criteria) {
        return api.get(path() + "/messages/wait?" + criteria);
    }

    JsonNode next() {
        return waiting("timeout=20s").expecting(200).json();
    }

    void receives(byte[] content) throws java.io.IOException {
        Stage.deliver(address, content);
    }
}
