package dev.flotilla.databridge.rows;

import java.util.List;

import dev.flotilla.databridge.routes.Column;
import dev.flotilla.databridge.routes.Route;
import dev.flotilla.databridge.routes.Tombstones;
import dev.flotilla.common.events.Parsed;
import dev.flotilla.delivery.route.Reader;
import org.apache.kafka.clients.consumer.ConsumerRecord;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;

/**
 * A row of a route from its record. What it refuses, it refuses with a reason that names
 * the column and its path, and never with anything of the record's content.
 */
public final class RowReader implements Reader<Row> {

    private static final int MAX_DEPTH = 64;

    private static final int MAX_STRING = 16 << 20;

    private static final JsonFactory JSON = JsonFactory.builder()
        .streamReadConstraints(
                StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).maxStringLength(MAX_STRING).build())
        .recyclerPool(JsonRecyclerPools.threadLocalPool())
        .build();

    private final List<Column> columns;

    private final boolean ignoresTombstones;

    private final PathNode root;

    // The library writes with a few threads that stay.
    private final ThreadLocal<Walk> walks = ThreadLocal.withInitial(this::walk);

    public RowReader(Route route) {
        this.columns = route.columns();
        this.ignoresTombstones = route.tombstones() == Tombstones.IGNORE;
        this.root = PathNode.of(columns, JSON);
    }

    @Override
    public Parsed<Row> read(ConsumerRecord<byte[], byte[]> source) {
        byte[] value = source.value();
        if (value == null) {
            return ignoresTombstones ? new Parsed.Valid<>(Row.tombstone()) : new Parsed.Unreadable<>(
                    "the value is null (a tombstone), and the route does not say" + " 'tombstones: ignore'");
        }
        if (!Utf8.isText(value)) {
            return new Parsed.Unreadable<>("the value is not UTF-8, or has a zero byte");
        }
        Walk walk = walks.get();
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), value)) {
            String problem = walk.through(parser, value);
            return problem == null ? new Parsed.Valid<>(walk.row()) : new Parsed.Unreadable<>(problem);
        }
        catch (JacksonException e) {
            return new Parsed.Unreadable<>(reason(e));
        }
        finally {
            walk.clear();
        }
    }

    private Walk walk() {
        return new Walk(columns, root);
    }

    // Jackson's messages quote the document, except for those about limits.
    private static String reason(JacksonException e) {
        if (e instanceof StreamConstraintsException) {
            return "the value is beyond what is read: " + e.getOriginalMessage();
        }
        TokenStreamLocation where = e.getLocation();
        return where == null ? "the value is no JSON"
                : "the value is no JSON at line " + where.getLineNr() + ", column " + where.getColumnNr();
    }

}
