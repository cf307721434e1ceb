// Stands in for the two functions of `semver` with which vscode-languageclient asks whether VS Code is new enough: the
// manifest demands a newer one than the library does, and 20 KB fewer are read at every start.
module.exports = () => ({ prerelease: [] });
