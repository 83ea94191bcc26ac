# One image recipe for every service of the fleet, and one for the client that proves it:
#
#     docker build --build-arg SERVICE=processor-service -t flotilla/processor-service:dev .
#     docker build --target prove -t flotilla/prove:dev .
#
# The jars are built inside, by Maven. --build-arg JARS=given takes those that ./mvnw has built outside. Needs BuildKit.
ARG JARS=built
ARG JAVA_IMAGE=eclipse-temurin:25-jre
ARG MAVEN_IMAGE=maven:3.9-eclipse-temurin-25

FROM ${MAVEN_IMAGE} AS jars-built
WORKDIR /src
COPY . .
# Tests and style are for ./mvnw verify to judge. Whatever Maven fetches stays outside the image and is there for the next build.
RUN --mount=type=cache,target=/root/.m2 \
    mvn -B -ntp -Dmaven.test.skip -Dspring-javaformat.skip -Dcheckstyle.skip package \
        -pl "$(sed -n 's/^ *<module>\(.*-service\)<\/module>.*/\1/p' pom.xml | paste -sd,),launcher" -am \
 && mkdir -p /jars && cp */target/*-exec.jar /jars/ && cp launcher/target/launcher-*.jar /jars/launcher.jar && cp -r launcher/target/lib /jars/lib

FROM scratch AS jars-given
COPY */target/*-exec.jar /jars/
COPY launcher/target/launcher-*.jar /jars/launcher.jar
COPY launcher/target/lib /jars/lib

# Where only these two differ, --build-arg JARS decides.
FROM jars-${JARS} AS jars

# The runnable jar in its layers: libraries that change seldom apart from the code that changes always.
FROM ${JAVA_IMAGE} AS layers
ARG SERVICE
COPY --from=jars /jars/ /jars/
RUN test -n "$SERVICE" || { echo "which service? --build-arg SERVICE=processor-service, or one of: $(cd /jars && echo *-exec.jar)" >&2; exit 2; } \
 && cp /jars/"$SERVICE"-*-exec.jar /jars/service.jar \
 && java -Djarmode=tools -jar /jars/service.jar extract --layers --destination /layers

FROM ${JAVA_IMAGE} AS runtime
# Sizes follow the container's limit; what is not heap is bounded by itself. -e JAVA_OPTS=… replaces them. The log options silence
# what the JVM says about its own caches; errors still go to stderr.
ENV JAVA_OPTS="-XX:MaxRAMPercentage=40 -XX:InitialRAMPercentage=15 -XX:MaxMetaspaceSize=128m -XX:ReservedCodeCacheSize=48m -XX:MaxDirectMemorySize=32m -Xss512k" \
    JVM="-XX:+UseSerialGC -XX:+ExitOnOutOfMemoryError -Xlog:disable -Xlog:all=error,cds=off,aot=off:stderr" \
    MALLOC_ARENA_MAX=2 \
    SERVER_ADDRESS=0.0.0.0 \
    MANAGEMENT_SERVER_PORT=9000
WORKDIR /app

# The libraries first, for they are what most builds share.
FROM runtime AS unpacked
COPY --from=layers /layers/dependencies/ /layers/spring-boot-loader/ /layers/snapshot-dependencies/ ./
COPY --from=layers /layers/application/ ./

# The service comes up once, without Kafka or a database, answers what it is asked all day, and ends; the JVM keeps what it has
# learned. One that waits for its database before it answers is trained as far as that. The cache is valid for these files at this
# place under this JVM only, hence here.
FROM unpacked AS trained
RUN train() { exec java $JAVA_OPTS $JVM -XX:AOTCacheOutput=/tmp/service.aot "$@" -jar service.jar --server.port=0 --spring.flyway.enabled=false; } \
 && ask() { curl -fs --max-time 5 -o /dev/null "http://127.0.0.1:9000/actuator/$1"; } \
 && (train & java=$!; \
     for _ in $(seq 40); do ask health/liveness && break; sleep 0.5; done; \
     if ask health/liveness; then for _ in 1 2 3; do ask health/readiness; ask prometheus; ask heartbeat; sleep 1; done; kill -TERM $java; \
     else kill -KILL $java; fi; wait) \
 ; test -s /tmp/service.aot || (train -Dspring.context.exit=onRefresh)

# Never built unless named: what the fleet is proved with, a client outside it.
FROM runtime AS prove
COPY --from=jars /jars/lib/picocli-*.jar /jars/lib/jackson-core-3*.jar /jars/lib/jackson-databind-3*.jar /jars/lib/jackson-annotations-*.jar lib/
COPY --from=jars /jars/launcher.jar ./
USER 10001:10001
ENTRYPOINT ["/bin/sh", "-c", "exec java $JAVA_OPTS $JVM -jar launcher.jar \"$@\"", "flotilla"]
CMD ["prove", "--help"]

FROM unpacked AS service
COPY --from=trained /tmp/service.aot ./
ARG SERVICE
LABEL org.opencontainers.image.title="Flotilla $SERVICE"
# What jobs remember, on a volume; it begins as this directory, with its owner.
RUN install -d -o 10001 -g 10001 /state
# Native code is unpacked there, for nothing may be run from a /tmp in memory.
ENV ROCKSDB_SHAREDLIB_DIR=/state
# The hub works little and all day: what the optimising compiler costs there is never earned.
RUN case $SERVICE in hub-service) echo -XX:TieredStopAtLevel=1 ;; esac >service.options
USER 10001:10001
EXPOSE 9000
# Patient: nothing is routed by it, and a machine that starts five instances at once is slow, not ill.
HEALTHCHECK --interval=5s --timeout=5s --start-period=60s --retries=12 \
    CMD ["curl", "-fsS", "--max-time", "4", "-o", "/dev/null", "http://127.0.0.1:9000/actuator/health/readiness"]
# exec: Java is the first process, gets SIGTERM itself and shuts down gracefully. Arguments are the service's.
ENTRYPOINT ["/bin/sh", "-c", "exec java $JAVA_OPTS $JVM @service.options -XX:AOTCache=service.aot -jar service.jar \"$@\"", "service"]
