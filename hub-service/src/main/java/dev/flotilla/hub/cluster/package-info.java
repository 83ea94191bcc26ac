/**
 * What Kafka says: brokers, topics, offsets, groups and their members.
 */
@NullMarked
package dev.flotilla.hub.cluster;

import org.jspecify.annotations.NullMarked;
