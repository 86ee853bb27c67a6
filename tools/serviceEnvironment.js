// The environment of the tests of resolvers: to start VTEX's runtime takes more
// time than most of them, so one process serves a worker's files one by one.
const { TestEnvironment } = require('jest-environment-node')

/** This module lives as long as the worker, and what a file loads does not. */
const idleServices = []

module.exports = class ServiceEnvironment extends TestEnvironment {
  constructor(config, context) {
    super(config, context)
    this.global.idleServices = idleServices
  }
}
