package ru.orientir.submission.service.methodology;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.util.tracker.BundleTracker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds packs in bundles: the header {@code Orientir-Methodology} names their paths, separated by commas. A bundle that goes
 * away takes nothing with it: what was published stays.
 */
@Component(
        immediate = true,
        service = {})
public final class PackExtender {

    private static final String HEADER = "Orientir-Methodology";
    private static final Logger LOG = LoggerFactory.getLogger(PackExtender.class);

    private final PackShelf shelf;
    private final BundleTracker<Bundle> tracker;

    @Activate
    public PackExtender(BundleContext context, @Reference PackShelf shelf) {
        this.shelf = shelf;
        this.tracker = new BundleTracker<>(context, Bundle.ACTIVE | Bundle.STARTING, null) {
            @Override
            public Bundle addingBundle(Bundle bundle, BundleEvent event) {
                String paths = bundle.getHeaders("").get(HEADER);
                if (paths == null) {
                    return null;
                }
                for (String path : paths.split(",")) {
                    place(bundle, path.strip());
                }
                return bundle;
            }
        };
        tracker.open();
    }

    @Deactivate
    void stop() {
        tracker.close();
    }

    private void place(Bundle bundle, String path) {
        String source = "bundle:" + bundle.getSymbolicName();
        URL entry = bundle.getEntry(path);
        if (entry == null) {
            LOG.error("{} names the pack {} and does not hold it", source, path);
            return;
        }
        try (InputStream in = entry.openStream()) {
            switch (shelf.place(new String(in.readAllBytes(), StandardCharsets.UTF_8), source)) {
                case PUBLISHED -> LOG.info("Published the methodology {} of {}", path, source);
                case THERE -> LOG.debug("The methodology {} of {} is known", path, source);
                case DIFFERENT ->
                    LOG.error(
                            "The methodology {} of {} differs from the one kept under its id and version: the kept one stays."
                                    + " Give the changed one a new version",
                            path,
                            source);
            }
        } catch (IOException | RuntimeException e) {
            // One bad pack must not keep the others out, nor the module from starting.
            LOG.error("The methodology {} of {} cannot be published: {}", path, source, e.getMessage(), e);
        }
    }
}
