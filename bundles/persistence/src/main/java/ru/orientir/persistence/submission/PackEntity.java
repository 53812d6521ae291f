package ru.orientir.persistence.submission;

import java.io.Serializable;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import ru.orientir.indicator.MethodologyId;
import ru.orientir.submission.MethodologyService.State;
import ru.orientir.submission.spi.MethodologyStore.StoredPack;

/** A row of {@code methodology}. */
@Entity
@Table(name = "methodology")
@IdClass(PackEntity.Key.class)
public class PackEntity {

    @Id
    private String id;

    @Id
    private String version;

    private String state;
    private String pack;
    private String hash;

    private OffsetDateTime at;

    protected PackEntity() {}

    PackEntity(MethodologyId name) {
        id = name.id();
        version = name.version();
    }

    void take(StoredPack stored) {
        state = stored.state().code();
        pack = stored.text();
        hash = stored.hash();
        at = stored.at().atOffset(ZoneOffset.UTC);
    }

    boolean is(StoredPack stored) {
        return state.equals(stored.state().code()) && hash.equals(stored.hash());
    }

    StoredPack pack() {
        return new StoredPack(
                new MethodologyId(id, version), State.ofCode(state).orElseThrow(), pack, hash, at.toInstant());
    }

    /** The key of a row. */
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private String id;
        private String version;

        public Key() {}

        Key(MethodologyId name) {
            id = name.id();
            version = name.version();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && id.equals(key.id) && version.equals(key.version);
        }

        @Override
        public int hashCode() {
            return Objects.hash(id, version);
        }
    }
}
