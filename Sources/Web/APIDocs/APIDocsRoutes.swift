import HTTPTypes

struct APIDocsRoutes {
    let endpoints: [Endpoint]

    func add(to pages: PageRoutes) {
        let operations = endpoints.map { endpoint in
            APIDocsPage.Operation(
                method: endpoint.method.rawValue, path: endpoint.path, summary: endpoint.summary,
                fields: endpoint.fields)
        }
        pages.get("api/docs") { desk, _ in try desk.show(APIDocsPage(operations: operations)) }
    }
}
