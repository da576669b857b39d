/**
 * Where the projects of this run of jest ran, by their names, as their set-ups have found it. Jest loads
 * set-ups and reporters into one process; it hands nothing from one to the other.
 *
 * @typedef {object} Place
 * @property {string} n8n its version, or that of the part of it
 * @property {string} [database] as n8n calls it
 * @property {string} node the version of Node.js
 */

/**
 * What a set-up is told of its project.
 *
 * @typedef {{ readonly displayName: { readonly name: string } }} Project
 */

/** @type {Map<string, Place>} */
exports.places = new Map();
