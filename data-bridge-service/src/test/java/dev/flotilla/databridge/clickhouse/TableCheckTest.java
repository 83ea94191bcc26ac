package dev.flotilla.databridge.clickhouse;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.flotilla.databridge.routes.ColumnType;
import dev.flotilla.databridge.routes.Route;
import dev.flotilla.databridge.routes.RouteProblem;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TableCheckTest {

    private static final Capabilities TODAY = new Capabilities("26.7",
            Set.of(Capabilities.TOKEN, "async_insert", "max_execution_time"), Set.of(Capabilities.WINDOW),
            Set.of("DateTime64", "Bool"), true);

    private static final Capabilities OLD = new Capabilities("18.16", Set.of("max_execution_time"), Set.of(), Set.of(),
            false);

    private final Route route = Rows.route("things", List.of("id"), "version", Rows.column("id", new ColumnType.Text()),
            Rows.column("version", new ColumnType.Timestamp()), Rows.nullable("paid", new ColumnType.Flag()),
            Rows.column("price", new ColumnType.Decimal(18, 8)));

    private final Map<String, String> columns = new HashMap<>(Map.of("id", "String", "version", "DateTime64(6, 'UTC')",
            "paid", "Nullable(Bool)", "price", "Decimal(18, 8)", "kafka_partition", "Int32", "kafka_offset", "Int64"));

    @Test
    void shouldFindNothingWhenTableIsAsCreated() {
        assertThat(check("ReplacingMergeTree", "version", List.of("id"), 1_000)).isEmpty();
        assertThat(check("SharedReplacingMergeTree", "version", List.of("id"), 0)).isEmpty();
    }

    @Test
    void shouldAcceptMoreColumnsAndTypesOfTheSameBytesWhenTheyAreThere() {
        columns.put("remark", "String");
        columns.put("paid", "Nullable(UInt8)");

        assertThat(check("ReplacingMergeTree", "version", List.of("id"), 1_000)).isEmpty();
    }

    @Test
    void shouldNameBothTypesWhenTheyDiffer() {
        columns.put("price", "String");

        assertThat(check("ReplacingMergeTree", "version", List.of("id"), 1_000)).singleElement()
            .asString()
            .contains("flotilla.bridge.routes.things.columns.price", "Decimal(18, 8)", "has it as String",
                    "ALTER TABLE `shop`.`things` MODIFY COLUMN `price` Decimal(18, 8)");
    }

    @Test
    void shouldSayHowToAddItWhenColumnIsMissing() {
        columns.remove("kafka_offset");

        assertThat(check("ReplacingMergeTree", "version", List.of("id"), 1_000)).singleElement()
            .asString()
            .contains("kafka_offset", "ALTER TABLE `shop`.`things` ADD COLUMN `kafka_offset` Int64");
    }

    @Test
    void shouldSayEverythingWhenEngineVersionAndKeyDiffer() {
        assertThat(check("MergeTree", "", List.of("id", "version"), 1_000)).hasSize(2)
            .anySatisfy(problem -> assertThat(problem.remedy()).contains("engine is MergeTree",
                    "ReplacingMergeTree(version)"))
            .anySatisfy(problem -> assertThat(problem.remedy()).contains("ordered by [id, version]"));
        assertThat(check("ReplacingMergeTree", "price", List.of("id"), 1_000)).singleElement()
            .asString()
            .contains("[version]", "by [price]");
    }

    @Test
    void shouldSayHowToMendItWhenTableForgetsTokensTooSoon() {
        assertThat(check("ReplacingMergeTree", "version", List.of("id"), 0)).singleElement()
            .asString()
            .contains("remembers 0", "MODIFY SETTING non_replicated_deduplication_window = 1000");
    }

    @Test
    void shouldRefusePartitionsWhenTheyAreNotByKey() {
        FoundTable found = new FoundTable("ReplacingMergeTree", List.of("version"), List.of("id"), 1_000, columns,
                List.of("price"));

        assertThat(new TableCheck(table(TODAY)).against(found, true)).singleElement()
            .asString()
            .contains("partitioned by [price]");
    }

    @Test
    void shouldRefuseVersionWhenItIsDecimal() {
        Route byPrice = Rows.route("things", List.of("id"), "price", Rows.column("id", new ColumnType.Text()),
                Rows.column("price", new ColumnType.Decimal(18, 8)));
        Table table = new Table("shop", byPrice, new TableColumns(TODAY).of(byPrice), 1_000);

        assertThat(new TableCheck(table).ofRoute()).singleElement().asString().contains("decimal(18,8)");
    }

    @Test
    void shouldCreateForTheServerWhenItKnowsMoreOrLess() {
        assertThat(table(TODAY).creation(true)).contains("`version` DateTime64(6, 'UTC')", "`paid` Nullable(Bool)",
                "ReplacingMergeTree(`version`)", "ORDER BY (`id`)", "non_replicated_deduplication_window = 1000");
        assertThat(table(OLD).creation(false)).contains("`version` Int64", "`paid` Nullable(UInt8)")
            .doesNotContain("SETTINGS");
    }

    @Test
    void shouldReadEnginesWhenTheyAreWrittenAsServersDo() {
        assertThat(FoundTable.arguments("ReplacingMergeTree ORDER BY (p, o) SETTINGS index_granularity = 8192"))
            .isEmpty();
        assertThat(FoundTable.arguments("ReplacingMergeTree() ORDER BY (p, o)")).isEmpty();
        assertThat(FoundTable.arguments("ReplicatedReplacingMergeTree('/t/{shard}', '{replica}', `v`) ORDER BY id"))
            .containsExactly("v");
        assertThat(FoundTable.list("(id)")).isEqualTo(FoundTable.list("`id`")).containsExactly("id");
        assertThat(FoundTable.window("ReplacingMergeTree(v) ORDER BY k SETTINGS index_granularity = 8192, "
                + "non_replicated_deduplication_window = 100"))
            .isEqualTo(100);
    }

    private List<RouteProblem> check(String engine, String version, List<String> key, int window) {
        FoundTable found = new FoundTable(engine, version.isEmpty() ? List.of() : List.of(version), key, window,
                columns, List.of());
        return new TableCheck(table(TODAY)).against(found, true);
    }

    private Table table(Capabilities server) {
        return new Table("shop", route, new TableColumns(server).of(route), 1_000);
    }

}
