import Connections
import Testing

@Suite struct OutwardDoorTests {
    @Test(arguments: ["", "ftp://127.0.0.1/x", "file:///etc/hostname", "http://"])
    func `what is no address of http goes nowhere`(address: String) async {
        let answer = await OutwardDoor().post(OutwardRequest(posting: [1], to: address))

        guard case .failed(let fault) = answer else {
            Issue.record("\(answer)")
            return
        }
        #expect([.notAnAddress, .unknownHost].contains(fault), "\(fault)")
    }

    @Test func `a door that is shut lets nothing out`() async {
        let door = OutwardDoor()
        door.shut()

        #expect(
            await door.post(OutwardRequest(posting: [1], to: "http://127.0.0.1:1/")) == .failed(.stopped))
        #expect(
            await door.post(OutwardRequest(posting: [1], to: "http://127.0.0.1:1/")) == .failed(.stopped))
    }
}
