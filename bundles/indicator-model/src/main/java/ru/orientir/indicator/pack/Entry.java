package ru.orientir.indicator.pack;

import org.yaml.snakeyaml.nodes.Node;
import ru.orientir.indicator.Position;

/** One «key: value» of a table, with the place of the key. */
record Entry(String key, Node value, Position position) {}
