// Turns a .gql document into the parsed query, as the react builder does.
const { parse } = require('graphql')

module.exports = {
  process: (text) => ({
    code: `module.exports = ${JSON.stringify(parse(text, { noLocation: true }))}`,
  }),
}
