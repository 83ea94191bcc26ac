package dev.flotilla.databridge.routes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

class RoutesTest {

    private static final String SOUND = """
            flotilla.bridge.routes.one:
              topic: some.topic
              table: some_table
              key: [id]
              version: changed_at
              columns:
                id: { type: string, path: $.id }
                amount: { type: "decimal(10,2)", path: $.amount, nullable: true }
                changed_at: { type: timestamp, path: $.changedAt }
            """;

    @Test
    void shouldKeepColumnsInTheirOrderWhenRouteIsSound() {
        Route route = routes(SOUND).all().getFirst();

        assertThat(route).isEqualTo(new Route("one", "some.topic", "some_table",
                List.of(new Column("id", new ColumnType.Text(), path("$.id"), false),
                        new Column("amount", new ColumnType.Decimal(10, 2), path("$.amount"), true),
                        new Column("changed_at", new ColumnType.Timestamp(), path("$.changedAt"), false)),
                List.of("id"), "changed_at", Tombstones.DEAD_LETTER));
        assertThat(route.isOfFacts()).isFalse();
    }

    @Test
    void shouldHoldWhenShippedRoutesAreTakenAsTheyAre() throws IOException {
        Routes routes = Routes.of(bound(
                new YamlPropertySourceLoader().load("shipped", new ClassPathResource("application.yaml")).getFirst()));

        assertThat(routes.all()).extracting(Route::topic, Route::table, Route::key, Route::version)
            .containsExactly(tuple("orders.processed", "orders", List.of("order_id"), "processed_at"),
                    tuple("market.ticks", "ticks", List.of("kafka_partition", "kafka_offset"), null),
                    tuple("market.candles", "candles", List.of("symbol", "timeframe", "timestamp"), "ticks"));
    }

    @Test
    void shouldLookAtNothingOfRouteWhenItIsSwitchedOff() {
        Routes routes = routes("flotilla.bridge.routes.broken: { enabled: false, topic: '§' }");

        assertThat(routes.all()).isEmpty();
    }

    @Test
    void shouldNeedNoVersionWhenKeyNamesTheRecord() {
        Route route = routes(
                SOUND.replace("[id]", "[kafka_partition, kafka_offset]").replace("  version: changed_at\n", ""))
            .all()
            .getFirst();

        assertThat(route.isOfFacts()).isTrue();
        assertThat(route.version()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            textBlock = """
                    table: some_table      | table: Some Table             | one.table is 'Some Table': name the table
                    table: some_table      | table: delivery_offset        | one.table is 'delivery_offset': choose another
                    topic: some.topic      | topic: a/b                    | one.topic is 'a/b': name the topic
                      topic: some.topic    | #                             | one.topic is missing: name the topic
                    key: [id]              | key: [nobody]                 | one.key is 'nobody': map a column
                    key: [id]              | key: [amount]                 | one.key is 'amount': a part of the key may not be nullable
                    key: [id]              | key: [id, id]                 | one.key is 'id': name it once
                    key: [id]              | key: []                       | one.key is missing: name the columns
                    key: [id]              | key: [id, kafka_offset]       | one.key is 'id, kafka_offset': name kafka_partition and
                    version: changed_at    | version: id                   | one.version is 'id': a version is a long, a timestamp
                    version: changed_at    | version: amount               | one.version is 'amount': the version may not be nullable
                    version: changed_at    | version: kafka_offset         | one.version is 'kafka_offset': name a column of the record
                    version: changed_at    | version: ''                   | one.version is missing: name the column
                    key: [id]              | key: [kafka_offset, kafka_partition] | one.version is 'changed_at': take it out
                    type: string           | type: varchar                 | one.columns.id.type is 'varchar': the types are string, long
                    type: string           | type: json                    | one.key is 'id': json cannot be compared
                    type: string           | type: double                  | one.key is 'id': a double is never quite equal
                    decimal(10,2)          | decimal(39,2)                 | one.columns.amount.type is 'decimal(39,2)': the types are
                    decimal(10,2)          | decimal(2,3)                  | one.columns.amount.type is 'decimal(2,3)': the types are
                    path: $.id             | path: $..id                   | one.columns.id.path is '$..id': say where
                    path: $.id             | pfad: $.id                    | one.columns.id is 'pfad': a column has 'type', 'path'
                    nullable: true         | nullable: maybe               | one.columns.amount.nullable is 'maybe': say true or false
                    'id: {'                | 'kafka_offset: {'             | one.columns.kafka_offset is 'kafka_offset': choose another
                    table: some_table      | tombstones: delete            | one.tombstones is 'delete': say dead-letter or ignore
                    """)
    void shouldSayWhereWhatAndRemedyWhenSomethingIsWrong(String sound, String wrong, String problem) {
        String settings = SOUND.replace(sound, wrong);

        assertThatExceptionOfType(InvalidRoutesException.class).isThrownBy(() -> routes(settings))
            .withMessageContaining("flotilla.bridge.routes." + problem);
    }

    @Test
    void shouldSayEverythingAtOnceWhenMuchIsWrong() {
        String settings = SOUND + SOUND.replace("routes.one:", "routes.two:").replace("[id]", "[nobody]") + """
                flotilla.bridge.routes.Three: { topic: t, table: t3, key: [id], version: v }
                """;

        assertThatExceptionOfType(InvalidRoutesException.class).isThrownBy(() -> routes(settings))
            .withMessageContaining("two.topic is 'some.topic': the route 'one' has the same topic")
            .withMessageContaining("two.table is 'some_table': the route 'one' has the same table")
            .withMessageContaining("two.key is 'nobody'")
            .withMessageContaining("Three is 'Three': name a route")
            .withMessageContaining("Three.columns is missing: map 1 to 500 columns");
    }

    @Test
    void shouldShowPeopleTheirMistakesWhenStartFails() {
        InvalidRoutesException failure = new InvalidRoutesException(
                List.of(new RouteProblem("one.table", "X", "name it otherwise")));

        var analysis = new InvalidRoutesAnalyzer().analyze(failure, failure);

        assertThat(analysis.getDescription()).contains("- flotilla.bridge.routes.one.table is 'X': name it otherwise");
    }

    private static JsonPath path(String notation) {
        return JsonPath.parse(notation).orElseThrow();
    }

    private static Routes routes(String yaml) {
        try {
            return Routes.of(bound(new YamlPropertySourceLoader()
                .load("test", new ByteArrayResource(yaml.getBytes(StandardCharsets.UTF_8)))
                .getFirst()));
        }
        catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static BridgeProperties bound(PropertySource<?> source) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(source);
        environment.getPropertySources().addLast(new MapPropertySource("none", Map.of()));
        return new Binder(ConfigurationPropertySources.get(environment)).bindOrCreate("flotilla.bridge",
                BridgeProperties.class);
    }

}
