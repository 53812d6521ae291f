package ru.orientir.pages;

import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;

/**
 * The pages of one bundle: the files in its folder {@code pages}.
 *
 * @param path where they are served, for example {@code /monitoring}; {@code /} for the portal itself
 * @param files by their path below it, beginning with {@code /}
 * @param routed the pages know addresses of their own that are no files: those answer with {@code index.html}
 * @param module the id of the module that they belong to and go with; empty for pages that are always there
 */
record Pages(String path, Map<String, Asset> files, boolean routed, Optional<String> module) {

    /** The header of a bundle with pages: their path, then {@code ;routed=true} and {@code ;module=id} where that is so. */
    static final String HEADER = "Orientir-Pages";

    private static final String MODULE = "module=";
    private static final String FOLDER = "/pages";
    private static final String INDEX = "/index.html";

    /** @return empty for a bundle without pages */
    static Optional<Pages> of(Bundle bundle) {
        String header = bundle.getHeaders().get(HEADER);
        if (header == null) {
            return Optional.empty();
        }
        List<String> clauses = Stream.of(header.split(";")).map(String::trim).toList();
        Optional<String> module = clauses.stream()
                .filter(clause -> clause.startsWith(MODULE))
                .map(clause -> clause.substring(MODULE.length()))
                .findFirst();
        return Optional.of(new Pages(clauses.get(0), files(bundle), clauses.contains("routed=true"), module));
    }

    private static Map<String, Asset> files(Bundle bundle) {
        Map<String, URL> urls = new HashMap<>();
        Enumeration<URL> found = bundle.findEntries(FOLDER, "*", true);
        for (URL file : found == null ? Collections.<URL>emptyList() : Collections.list(found)) {
            String path = file.getPath().substring(file.getPath().indexOf(FOLDER) + FOLDER.length());
            if (!path.endsWith("/")) {
                urls.put(path, file);
            }
        }
        Map<String, Asset> files = new HashMap<>();
        urls.forEach((path, file) -> {
            if (!path.endsWith(Asset.BROTLI)) {
                files.put(path, Asset.read(file, urls.get(path + Asset.BROTLI)));
            }
        });
        return Map.copyOf(files);
    }

    /** What stands before the path of each file. */
    String prefix() {
        return "/".equals(path) ? "" : path;
    }

    /** @param path below that of the pages, beginning with {@code /}; of a folder it ends with one */
    Optional<Asset> at(String path) {
        Asset file = files.get(path.endsWith("/") ? path.substring(0, path.length() - 1) + INDEX : path);
        // A version in an address has a dot as a file has; what is named by its content is a file and nothing else.
        boolean address = routed && !path.startsWith(Asset.LASTING);
        return Optional.ofNullable(file == null && address ? files.get(INDEX) : file);
    }

    /** Whether this names a folder with a page, and lacks the slash at its end. */
    boolean isFolder(String path) {
        return !path.endsWith("/") && files.containsKey(path + INDEX);
    }
}
