package ru.orientir.itests;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What no stranger may get, whatever of the system is missing at the moment. */
final class Doors {

    /** Nobody is known, it is not permitted, it is not there, nobody does such a thing there, or not now. */
    private static final Set<Integer> REFUSALS = Set.of(401, 403, 404, 405, 503);

    private static final List<String> GUARDED = List.of(
            "/monitoring/api/v1/me",
            "/monitoring/api/v1/organisations",
            "/monitoring/api/v1/methodologies",
            "/monitoring/api/v1/campaigns",
            "/monitoring/api/v1/campaigns/1/submissions",
            "/monitoring/api/v1/campaigns/1/results?tier=region",
            "/monitoring/api/v1/submissions/1",
            "/portal/api/session",
            "/portal/api/menu",
            "/portal/api/modules",
            "/portal/api/organisations",
            "/sample/");

    private Doors() {}

    /** The answers that are no refusals. */
    static List<String> open(Api api) throws Exception {
        List<String> open = new ArrayList<>();
        for (String path : GUARDED) {
            HttpResponse<String> answer = api.get(path);
            if (!isRefused(answer)) {
                open.add(path + " answers " + answer.statusCode() + ' ' + answer.body());
            }
        }
        return open;
    }

    static boolean isRefused(HttpResponse<String> answer) {
        return REFUSALS.contains(answer.statusCode());
    }
}
