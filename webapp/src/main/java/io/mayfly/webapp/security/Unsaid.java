package io.mayfly.webapp.security;

import java.util.LinkedHashMap;
import java.util.Map;

/** The ids of the sessions that ended last without their browsers having been told so. */
final class Unsaid {
    private static final int MOST = 1000;

    private final Map<String, Boolean> ids = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > MOST;
        }
    };

    synchronized void add(String id) {
        ids.put(id, true);
    }

    synchronized boolean has(String id) {
        return ids.containsKey(id);
    }

    synchronized void remove(String id) {
        ids.remove(id);
    }
}
