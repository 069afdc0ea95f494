/// The person who answered.
package enum Customer {}

/// The company or household that customers belong to.
package enum Account {}

/// A file of answers being taken in.
package enum Import {}
package enum Bulk {}
