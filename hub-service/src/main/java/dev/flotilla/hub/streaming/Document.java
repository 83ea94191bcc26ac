package dev.flotilla.hub.streaming;

import tools.jackson.databind.node.ObjectNode;

/**
 * A picture as it is sent.
 */
record Document(long revision, ObjectNode tree) {
}
