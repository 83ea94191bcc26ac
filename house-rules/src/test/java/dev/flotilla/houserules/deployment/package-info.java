/**
 * What {@code k8s/}, {@code docker-compose.yml}, {@code .env} and the {@code Dockerfile}
 * say, held against each other and against the services: docs/decisions/028.
 */
@NullMarked
package dev.flotilla.houserules.deployment;

import org.jspecify.annotations.NullMarked;
