package dev.flotilla.databridge.clickhouse;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

import com.clickhouse.client.api.DataStreamWriter;
import dev.flotilla.databridge.rows.Row;
import dev.flotilla.delivery.route.Delivered;

/**
 * Rows as one block of ClickHouse's Native format, written while it is sent. It begins
 * with its number of rows, so that a server takes all of them or none: what is cut off in
 * another format may end between two rows, and then looks whole
 * (docs/decisions/022-clickhouse-store.md).
 */
record NativeBlock(List<TableColumn> columns, List<Delivered<Row>> rows) implements DataStreamWriter {

    @Override
    public void onOutput(OutputStream out) throws IOException {
        NativeOutput block = new NativeOutput(out);
        block.varint(columns.size());
        block.varint(rows.size());
        for (TableColumn column : columns) {
            block.text(column.name());
            block.text(column.type());
            column.values().write(block, rows);
        }
        block.flush();
    }

}
