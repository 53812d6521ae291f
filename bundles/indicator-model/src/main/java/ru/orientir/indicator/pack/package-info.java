/**
 * Reads packs: YAML without tags, anchors and aliases, within limits, one small reader for each part. A new construct of the
 * language is a new reader, or a key more in one.
 */
package ru.orientir.indicator.pack;
